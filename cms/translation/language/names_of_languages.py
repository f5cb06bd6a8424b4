"""What languages are called: the English name, and how the Polish adjective begins, with `|`
between two of them."""

LANGUAGES = {
    "English": "angielsk", "Polish": "polsk", "German": "niemieck", "French": "francusk",
    "Ukrainian": "ukraińsk", "Russian": "rosyjsk", "Spanish": "hiszpańsk", "Italian": "włosk",
    "Czech": "czesk", "Slovak": "słowack", "Lithuanian": "litewsk", "Portuguese": "portugalsk",
    "Swedish": "szwedzk", "Norwegian": "norwesk", "Chinese": "chińsk", "Japanese": "japońsk",
    "Danish": "duńsk", "Finnish": "fińsk", "Dutch": "niderlandzk|holendersk", "Latin": "łacińsk",
    "Hungarian": "węgiersk", "Romanian": "rumuńsk", "Bulgarian": "bułgarsk", "Greek": "greck",
    "Latvian": "łotewsk", "Estonian": "estońsk", "Belarusian": "białorusk", "Croatian": "chorwack",
    "Serbian": "serbsk", "Slovenian": "słoweńsk", "Turkish": "tureck", "Arabic": "arabsk",
    "Hebrew": "hebrajsk", "Korean": "koreańsk", "Vietnamese": "wietnamsk", "Georgian": "gruzińsk",
    "Kashubian": "kaszubsk",
}  # fmt: skip
