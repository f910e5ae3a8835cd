"""The registry: versions of standards, published once and never changed."""
