"""Jobs that compute what is stored beside the facts: likeness of issues."""
