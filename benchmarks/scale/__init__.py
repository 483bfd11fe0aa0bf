"""The flagship at the size of the country: 1.2 million engineers, 200,000 issues."""
