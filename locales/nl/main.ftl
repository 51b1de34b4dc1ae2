### The frame around every screen: title bar, commands, language, general words.

language-name = Nederlands
app-title = Weegwijzer

# $label (String) - what the user called the case
app-case = Casus { $label }
app-unnamed-case = Casus zonder naam
# $time (String) - a clock time, such as 14:32
app-saved-at = bewaard { $time }
app-saving = bewaren…
app-unsaved = nog niet bewaard
app-only-in-memory = alleen in het geheugen
app-danger = Acuut gevaar
app-hide = Verberg
app-settings = Instellingen
app-keys = Toetsen
app-close = Sluiten
app-hidden-show = Toon weer
keep-title = Casus bewaren
keep-about-first = Hierna kiest u een wachtzin en maakt u een herstelblad. Pas daarna staat de casus versleuteld op deze computer.
keep-about = Bewaard op deze computer. Daarna bewaart het programma elke wijziging vanzelf.
keep-anyway = Toch zo bewaren
closing-title = Deze casus is nog niet bewaard
closing-about = Sluit u zonder te bewaren, dan is weg wat u heeft vastgelegd.
closing-discard = Sluiten zonder bewaren
closing-half-typed-title = Wat u hier typte, is nog niet bewaard
closing-half-typed-about = Sluit u nu, dan zijn die woorden weg.
closing-half-typed-stay = Terug
leaving-half-typed-about = Gaat u nu naar een ander scherm, dan zijn die woorden weg.
leaving-half-typed-discard = Weg zonder bewaren

word-ok = Akkoord
word-cancel = Annuleren
word-keep = Bewaren
word-change = Wijzigen
word-remove = Verwijderen
word-back = Terug
word-optional = mag leeg blijven
word-reason = Reden
word-open = Openen

app-resume = Verder met deze casus
