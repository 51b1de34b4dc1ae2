### Settings and the help on keys.

settings-title = Instellingen
settings-language = Taal
settings-appearance = Weergave
settings-light = Licht
settings-dark = Donker
settings-text-size = Tekstgrootte
# $percent (Number) - 100 to 200
settings-percent = { $percent } procent
settings-layout = Vragen
settings-folder = Map met uw gegevens
settings-not-encrypted = In deze versie worden casussen nog niet versleuteld. Iedereen die bij deze map kan, kan ze lezen.
settings-kept = Instellingen worden meteen bewaard.

keys-title = Toetsen
keys-next-field = Volgend veld
keys-previous-field = Vorig veld
keys-choose = Kiezen
keys-within-group = Binnen een groep
keys-digit = Optie met dit nummer kiezen
keys-next-step = Verder
keys-back-step = Terug
keys-jump-step = Naar stap met dit nummer
keys-danger = Acuut gevaar
keys-hide = Verberg het scherm
keys-undo = Ongedaan maken
keys-redo = Opnieuw doen
keys-save = Nu bewaren
keys-close = Venster of dialoog sluiten
keys-help = Deze hulp
keys-unknown = Weet ik nog niet
keys-not-done = Niet gedaan, met reden
keys-new-case = Nieuwe casus
keys-settings = Instellingen
keys-larger = Tekst groter
keys-smaller = Tekst kleiner
keys-review = Overzicht
keys-open-point = Volgend open punt
key-enter = Enter
key-space = Spatie
key-tab = Tab
key-shift = Shift
key-ctrl = Ctrl
key-alt = Alt
key-escape = Esc
key-arrows = Pijltjes
