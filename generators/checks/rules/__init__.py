"""One rule per pair of files: the page says what is flagged, the module of the same name flags it.

A page without a module describes a finding that reading the sources yields.
"""
