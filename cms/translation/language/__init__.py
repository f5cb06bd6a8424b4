"""How Polish and English say things: words, numbers, dates, inflected forms, the terms of the
glossary. Knows texts, and neither pages nor translations.
"""
