### Whether a paper is still what the program made.

verify-together = Print, casus en protocol horen bij elkaar.
verify-apart = Print, casus en protocol horen niet bij elkaar:
verify-same-words = Casus en protocol horen bij elkaar, en de woorden op papier zijn die van de casus. Hoe de bladzijden eruitzien, kan deze versie niet nagaan: een andere versie maakte ze.
verify-unjudged = Dit is niet na te gaan.
# $document (String) - id of the paper
# $date (String) - its day
verify-document = Stuk: { $document }, { $date }
# $protocol (String) - id of the protocol
# $edition (String) - edition of the guideline
# $encoding (Number) - version of the encoding
verify-protocol = Protocol: { $protocol }, editie { $edition }, uitwerking { $encoding }
# $events (Number) - events in the journal
# $outcomes (Number) - outcomes reached
verify-case = Casus: { $events ->
    [one] { $events } gebeurtenis
   *[other] { $events } gebeurtenissen
  } opnieuw doorlopen, { $outcomes ->
    [one] { $outcomes } uitkomst
   *[other] { $outcomes } uitkomsten
  }, gelijk aan toen
# $hash (String) - hash of the case
verify-hash = Controlegetal van de casus: { $hash }
# $maker (String) - program and version
verify-maker = Gemaakt met { $maker }
verify-limits = Dit laat zien of er iets veranderd is. Het bewijst niet wie het stuk maakte.
verify-attachment-changed = De bijlage is veranderd.
# $line (Number) - line of the journal
verify-journal-broken = In de casus past gebeurtenis { $line } niet op die ervoor: er is iets veranderd buiten het programma om.
verify-journal-headless = De casus begint niet met haar begin.
verify-other-case = De casus in de bijlage is een andere dan die waarvan dit stuk is gemaakt.
verify-other-protocol = Het protocol in de bijlage is een ander dan dat waarmee de casus is doorlopen.
verify-other-outcomes = De casus komt nu anders uit dan toen het stuk werd gemaakt.
# $found (Number) - pages there are
# $made (Number) - pages there should be
verify-pages = Het stuk heeft { $found } bladzijden in plaats van { $made }.
# $page (Number) - page
# $found (String) - words found
# $made (String) - words there should be
verify-text = De tekst op bladzijde { $page } is veranderd.
    Er staat: … { $found } …
    Volgens de casus: … { $made } …
verify-rest = De woorden kloppen, maar er is iets anders veranderd of toegevoegd: iets getekends, een opmerking of de opbouw.
verify-no-pdf = Het is geen PDF die te lezen is.
verify-no-attachment = Er zit geen casus van Weegwijzer bij. Alleen het eigen exemplaar voor het archief draagt de casus; stukken voor anderen niet.
verify-newer = Een nieuwere versie van Weegwijzer maakte de bijlage. Gebruik die versie.
# $maker (String) - program and version
verify-other-version = { $maker } maakte dit stuk, en deze versie maakt er andere woorden van. Gebruik die versie.
# $papers (Number) - papers written
# $pages (Number) - their pages
# $folder (String) - where
verify-papers-written = { $papers } stukken, { $pages } bladzijden, in { $folder }
verify-archive-is-pdf = Een exemplaar voor het archief is een PDF: laat BESTAND op .pdf eindigen.
verify-nothing-attached = Hierbij kan geen casus worden gevoegd: daarvoor is een casus nodig die met precies deze uitgave is doorlopen, en een stuk voor het eigen dossier.
