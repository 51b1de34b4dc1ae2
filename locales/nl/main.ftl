### The frame around every screen: title bar, commands, language, general words.

language-name = Nederlands
app-title = Weegwijzer
app-subtitle = Wegwijzer bij vermoedens van kindermishandeling en huiselijk geweld

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
app-home = Start
app-close = Sluiten
app-hidden = Het scherm is verborgen.
app-hidden-show = Toon weer
keep-title = Casus bewaren
keep-about = Bewaard op deze computer. Daarna bewaart het programma elke wijziging vanzelf.
keep-anyway = Toch zo bewaren
closing-title = Deze casus is nog niet bewaard
closing-about = Sluit u zonder te bewaren, dan is weg wat u hebt vastgelegd.
closing-discard = Sluiten zonder bewaren

word-yes = ja
word-no = nee
word-ok = Akkoord
word-cancel = Annuleren
word-keep = Bewaren
word-add = Toevoegen
word-change = Wijzigen
word-remove = Verwijderen
word-undo = Ongedaan maken
word-redo = Opnieuw doen
word-back = Terug
word-next = Verder
word-more = Meer
word-less = Minder
word-optional = mag leeg blijven
word-and = en
word-or = of
word-none = geen
word-unknown = onbekend
word-reason = Reden
word-date = Datum
word-today = vandaag
word-copy = Kopiëren
word-copied = Gekopieerd
word-print = Afdrukken
word-open = Openen
word-show = Tonen

app-resume = Verder met deze casus
