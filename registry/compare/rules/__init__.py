"""One rule per pair of files: the page says what is flagged, the module of the same name judges it."""
