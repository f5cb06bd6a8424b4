"""A table that is pasted into a text becomes a paragraph for each of its rows.

Symptom: of a table pasted from Word or a page, “Rok | Liczba” becomes “RokLiczba”.
Cause: Draft.js, in Draftail, takes the cells of a table for running text and puts nothing between
them.
Version: Wagtail 8.0.
Proposal: let Draftail make a paragraph of each row before Draft.js reads what is pasted.
Until: `test_the_cells_of_a_pasted_table_stay_apart` passes without `pasted-tables.js`.
"""

# The name of the script.
SCRIPT = "pasted-tables"
