"""What languages are called: the English name, and how the Polish adjective begins."""

LANGUAGES = {
    "English": "angielsk", "Polish": "polsk", "German": "niemieck", "French": "francusk",
    "Ukrainian": "ukraińsk", "Russian": "rosyjsk", "Spanish": "hiszpańsk", "Italian": "włosk",
    "Czech": "czesk", "Slovak": "słowack", "Lithuanian": "litewsk", "Portuguese": "portugalsk",
    "Swedish": "szwedzk", "Norwegian": "norwesk", "Chinese": "chińsk", "Japanese": "japońsk",
}  # fmt: skip
