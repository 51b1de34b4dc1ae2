### What an organisation set for everybody who works there.

# $organisation (String) - its name
policy-title = Ingesteld door { $organisation }
# $language (String) - its name in that language
policy-language = Taal, tot u er zelf een kiest: { $language }
# $minutes (Number) - 1 to 15
policy-idle = De kluis gaat op slot na hoogstens { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}
policy-copying = De tekst van stukken kopiëren kan niet
# $folder (String) - folder
policy-protocols = Protocollen en afspraken komen uit { $folder }, niet uit uw eigen map
# $file (String) - file
policy-phonebook = Sociale kaart, tot u er zelf een bewaart: { $file }
# $file (String) - file
policy-file = Dit staat in { $file }. Hier is het niet te veranderen.
# $organisation (String) - its name
policy-no-copying = { $organisation } stelde in dat de tekst van stukken niet gekopieerd wordt.
