### What the papers themselves say: what no protocol says. Words of the window stay with its screens.

# Along the page

# $page (Number) - number of this page
# $pages (Number) - how many there are
document-page-of = Pagina { NUMBER($page) } van { NUMBER($pages) }
# $document (String) - what kind of paper it is
# $case (String) - label of the case
document-place = { $document } · casus “{ $case }”
document-practice-case = OEFENCASUS

# What speaks for a judgement and against it

document-speaks-for = Ervoor
document-speaks-against = Ertegen

# Weighing, ticking and what can be left out

document-present = aanwezig
document-absent = afwezig
document-unknown = onbekend
document-group = Over
document-box-open = leeg vakje
document-box-yes = aangekruist
document-box-no = met een streep
document-box-unknown = met een vraagteken
# $case (String) - the label of the case
document-case-label = casus “{ $case }”
# Title of the appendix with what the record itself does not mention.
document-kept-silent = Verder vastgelegd
# $title (String) - title of the appendix
document-appendix = Bijlage: { $title }

# What is attached

document-attached = De casus, om opnieuw na te gaan

# The head of a paper

document-meant-for = Voor wie
# How an audience may begin that stands behind that label: it is not said twice.
document-meant-for-begins = Voor
document-role = Opgesteld door
# $role (String) - the role of whoever writes, in small letters
document-written-by = opgesteld door de { $role }
document-standing = Stand
document-concluded = Afgerond.
document-not-concluded = Nog niet afgerond: dit stuk kan nog veranderen.
# In the line under the title.
document-still-open = nog niet afgerond
# First line of a note that has another form as well, where it is pasted or printed.
document-shielded-form = Besloten vorm: alleen afgeschermd.
# In place of a paper on which nothing stands yet.
document-nothing-recorded = Er is nog niets vastgelegd.

# Answers

# $reason (String) - why
document-not-done = Niet gedaan: { $reason }
document-not-done-without-reason = Niet gedaan; de reden is nog niet opgeschreven.
# $count (Number) - how many entries
document-recorded = { NUMBER($count) } vastgelegd

# Outcomes and actions

document-norm = Norm
document-because = Op grond van
document-to-do = Te doen
document-by-when = Wanneer
document-at-once = direct
# $date (String) - the day of the judgement
document-judged-on = oordeel van { $date }
# $date (String) - the day of the judgement
# $sentence (String) - the judgement, without a capital where it has none within a sentence
document-judged-then = Op { $date }: { $sentence }
# Behind a sentence that there is nothing, in a case of more protocols.
document-in-this-protocol = Dit gaat over dit protocol; wat bij een ander protocol van deze casus staat, staat in het verslag daarvan.
# Behind the day of a deed that has not come yet.
document-still-to-come = die dag moet nog komen
# $date (String) - the day it was written down
document-noted-on = genoteerd op { $date }
document-done-already = Gedaan
# $says (String) - the sentence in the tense of done
document-when-done = Als het is gedaan: { $says }
document-no-date = geen datum
# One of several contacts with somebody on one day
# $day (String) - the day, in words
# $number (Number) - which contact of that day
document-contact-of-day = { $day }, contactmoment { $number }
# The same, with how it was
# $day (String) - the day, in words
# $number (Number) - which contact of that day
# $how (String) - how it was, such as by telephone
document-contact-of-day-how = { $day }, contactmoment { $number } ({ $how })
document-source = Bron

# Deviations

document-why = Reden

# Open points

# $question (String) - the question as asked
document-reason-missing = { $question } (de reden ontbreekt nog)
# $what (String) - the question as asked
# $whom (String) - who or what could tell, as a sentence
document-ask-of = { $what } Na te vragen bij: { $whom }
document-attention = Let op:

# History

document-lapsed = Vervallen antwoorden
document-lapsed-means = Deze antwoorden zijn gegeven, maar tellen niet meer mee omdat een eerder antwoord veranderde.
document-moved = Andere editie
# $guideline (String) - edition of the guideline
# $encoding (Number) - version of our encoding
document-edition-of = { $guideline }, uitwerking { NUMBER($encoding) }
document-moved-lapsed = Deze antwoorden vervielen met de overstap. De vragen staan er zoals ze toen werden gesteld.
document-changed = Gewijzigd na afronden of afdrukken
document-question = Vraag
document-answer = Antwoord
document-when = Wanneer
document-before = Stond er eerst
document-reopened = Opnieuw geopend
document-printed = Eerder gemaakt

# Provenance

document-guideline = Richtlijn
document-edition = Editie
document-status-draft = nog niet van kracht
document-status-current = van kracht
document-status-not-established = geldigheid niet vastgesteld
document-status-under-revision = van kracht, wordt herzien
# $by (String) - the edition that took its place
document-status-superseded = vervangen door { $by }
document-encoding = Uitwerking
# $encoding (Number) - version of our encoding
# $checked (String) - date of the last comparison
# $review (String) - date of the next
document-encoding-is = versie { NUMBER($encoding) }, met de richtlijn vergeleken op { $checked }, opnieuw te bekijken voor { $review }
document-review = Beoordeling
document-review-not-yet = Deze uitwerking is nog niet door een clinicus beoordeeld.
# $who (String) - who reviewed it
# $date (String) - when
document-reviewed-by = Beoordeeld door { $who } op { $date }.
document-remark = Let wel
document-protocol-hash = Controlegetal protocol
document-case-hash = Controlegetal casus
# $guideline (String) - edition of the guideline
# $encoding (Number) - version of our encoding
# $hash (String) - begin of the hash
document-other-edition = De casus is begonnen met een andere uitgave van dit protocol ({ $guideline }, versie { NUMBER($encoding) }, controlegetal { $hash }).
document-sources = Bronnen
document-made-with = Gemaakt met
# $protocol (String) - id of the protocol
# $guideline (String) - edition of the guideline
# $encoding (Number) - version of our encoding
document-edition-short = { $protocol }, editie { $guideline }, uitwerking { NUMBER($encoding) }
# $hash (String) - begin of the hash
document-case-short = casus { $hash }
# $hash (String) - begin of the hash
document-protocol-short = protocol { $hash }

# The review list

document-verified = in de bron gelezen
document-partly = deels gelezen
document-unverified = niet in een bron gevonden
document-rule = Regel
document-rule-remark = Opmerking
# $options (String) - what can be answered
document-options = Antwoorden: { $options }
# $said (String) - one or two sentences that a pattern makes
document-example = Op papier, bijvoorbeeld: { $said }
# $reasons (String) - reasons that are listed
document-reasons-that-count = Redenen om het niet te doen: { $reasons }
# $one (String) - what an entry is called
# $fields (String) - what is asked of it
document-fields = Per { $one }: { $fields }
document-alerts = Waarschuwingen
document-outcomes = Uitkomsten
# $title (String) - title of the card
document-cards = Kaart: { $title }
document-general-remarks = Algemene opmerkingen
# $number (String) - a telephone number
document-phone = Telefoon: { $number }

# Signing

document-name = Naam
document-function = Functie
document-date = Datum
document-signature = Handtekening

# Papers for others

document-draft = Concept
document-draft-means = Nog niet vastgelegd:
document-not-yet = Nog niet af te geven
document-not-yet-means = Leg eerst vast wat hieronder staat, of leg vast waarom u daarvan afwijkt. Daarna is dit stuk er.
document-not-said = Niet ingevuld
# Behind a line of a report in which no day is told.
document-without-day = [dag?]
document-sounds-diagnostic = [diagnose?]
document-sounds-diagnostic-means = [diagnose?] staat achter een woord dat klinkt als een diagnose over iemand die niet uw patiënt is. Schrijf wat u zag of hoorde, of haal het weg.

# Dates

document-done = Gedaan
document-look-back = Terugkijken

# The blank form

document-blank-how = Vul in wat u weet. Weet u iets niet, schrijf dan wie het kan vertellen. Slaat u iets bewust over, schrijf dan waarom. Schrijf geen naam, adres of geboortedatum op dit formulier. Heeft u meer regels nodig, kopieer dan de bladzijde.
document-blank-emergency = Is er levensgevaar, bel dan 112 en vul dit later in.
# $condition (String) - a condition in words
document-only-if = alleen als { $condition }
# $number (Number) - number of the question on the form
document-question-number = vraag { NUMBER($number) }
document-not-done-because = Bewust niet, omdat
document-because-of = Omdat
document-number = getal
document-age = dagen, weken, maanden of jaren

# Papers that every protocol has without writing them
document-blank-title = Blanco formulier
document-everything-audience = wie de casus opneemt in de kluis
document-blank-audience = Om voor te bereiden, of met de pen in te vullen als er geen computer is.
document-blank-use = Hoe u dit gebruikt
document-dates-title = Data
document-dates-audience = Voor de eigen agenda. Bevat geen namen.
document-dates-what = Wat wanneer
document-dates-none = Er staan geen data open.

# $question (String) - what the marks answer
# $places (String) - the marked places
document-body-alt = Tekening van het lichaam (hoofd, voorkant, achterkant) bij: { $question } Gemarkeerd: { $places }. Links en rechts zijn van het kind.
# $question (String) - what the marks answer
document-body-caption = { $question } Links (L) en rechts (R) zijn van het kind.
# $protocol (String) - id of the protocol
# $guideline (String) - edition of the guideline
# $encoding (Number) - version of our encoding
document-edition-own = Eigen of eerdere uitgave: { $protocol }, editie { $guideline }, uitwerking { NUMBER($encoding) }
document-origin = Herkomst
document-origin-own = eigen of eerdere uitgave; deze komt niet met het programma mee

# The worksheet of the clinician

document-worksheet-title = Werkblad
document-worksheet-audience = Voor uzelf, bij het dossier. Hoort niet in het dossier van de patiënt.
document-worksheet-open = Wat nog openstaat
document-worksheet-nothing-open = Er staat niets open.
document-worksheet-actions = Wat te doen
document-worksheet-outcomes = Wat volgt, en waaruit
