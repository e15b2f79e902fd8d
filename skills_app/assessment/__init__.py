"""What is measured: banks, items, responses, claims. Knows nothing of databases, pictures or web pages."""
