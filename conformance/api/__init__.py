"""A running server against an interface standard: its scenarios, its events, and requests made up for the purpose.

messages (what goes over the wire) → contract, expected, payloads (what is wrong with an answer) → steps, scenarios
(authored requests) and properties (generated ones) → run.
"""
