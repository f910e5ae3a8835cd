"""Single documents: found, read without trust, ascribed to a standard, judged by its schema and by its rules.

sources → reading → detection → judge (schema, checker) → naming (requirement, place) → case of a report
"""
