"""Computes and records what each live text translates and the state of each translation; syncs
translations with their source, and withdraws or deletes them with it.
"""
