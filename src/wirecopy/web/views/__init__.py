"""Views: one function a page: it asks the corpus and says what is shown."""
