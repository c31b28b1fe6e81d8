"""Demarche: news in, knowledge graph out."""
