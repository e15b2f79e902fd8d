"""What is handed over: the profile as a PDF, the data as files. Knows neither Flask nor the database."""
