"""What `make` calls: install, run, test. Nothing here is imported by the application."""
