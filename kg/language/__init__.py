"""Names, sentences, quotes, numbers and dates: everything that is read off the text before grammar."""
