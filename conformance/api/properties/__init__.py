"""Requests made up from the OpenAPI document by schemathesis, and what is wrong with the answers.

Importing this imports nothing else; schemathesis is imported when requests are drawn.
"""
