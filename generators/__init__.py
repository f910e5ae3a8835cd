"""The compiler: standards in, artifacts and findings out."""
