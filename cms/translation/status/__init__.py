"""What each live text translates, and the state of each translation: computed, recorded, synced
with its source, and taken along when the source goes.
"""
