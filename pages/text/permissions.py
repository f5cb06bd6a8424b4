"""What roles may do with the messages of the contact form: publishers read and delete them."""

granted = [("publisher", "pages_text.ContactMessage", ("view", "delete"))]
