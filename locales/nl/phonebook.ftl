### The sociale kaart: whom one calls here, at which hours, and what may be told.

phonebook-title = Sociale kaart
phonebook-about = Wie u belt, waarvoor en wanneer zij bereikbaar zijn. Er staat niets van patiënten in; u kunt de lijst delen met collega's.
phonebook-kind = Soort
phonebook-name = Naam
phonebook-number = Nummer
phonebook-purpose = Waarvoor
phonebook-hours = Uren
phonebook-tell = Vertellen
phonebook-region = Regio
phonebook-checked-on = Nagelopen op
phonebook-note = Opmerking
phonebook-kind-emergency = Levensgevaar
phonebook-kind-veilig-thuis = Veilig Thuis
phonebook-kind-leck = LECK
phonebook-kind-forensic-doctor = Forensisch arts
phonebook-kind-attention-officer = Aandachtsfunctionaris
phonebook-kind-ambassador = Ambassadeur kindermishandeling
phonebook-kind-youth-doctor = Jeugdarts
phonebook-kind-youth-nurse = Jeugdverpleegkundige
phonebook-kind-paediatrician = Kinderarts
phonebook-kind-csg = Centrum Seksueel Geweld
phonebook-kind-shelter = Vrouwenopvang
phonebook-kind-police = Politie
phonebook-kind-interpreter = Tolk
phonebook-kind-youth-team = Jeugd- of wijkteam
phonebook-kind-doctors-line = Artseninfolijn
phonebook-kind-other = Anders
phonebook-tell-unsaid = Niet ingevuld
phonebook-tell-anonymous = Zonder naam
phonebook-tell-consent = Met toestemming
phonebook-tell-law = Wat de wet toelaat
# $day (String) - day of the week, or a date
# $time (String) - time of day
phonebook-at = { $day } om { $time }
# $until (String) - when it ends
phonebook-now = Nu bereikbaar, tot { $until }
# $opens (String) - when it begins
phonebook-later = Weer bereikbaar vanaf { $opens }
phonebook-always = Dag en nacht bereikbaar
# $reach (String) - whether somebody answers
phonebook-holiday = { $reach } · feestdag: mogelijk andere uren
phonebook-national-emergency = Politie, brandweer, ambulance.
phonebook-national-veilig-thuis = Advies zonder naam, of melden. Vraag bij letsel of twijfel naar de vertrouwensarts.
phonebook-national-leck = Voor artsen: overleg over letsel, zonder persoonsgegevens. Geen meldpunt.
phonebook-national-csg = Tot en met 7 dagen na seksueel geweld. Verwijzen met toestemming.
phonebook-national-doctors-line = Vragen over recht en ethiek. Nummer uit 2018.
phonebook-national-doctors-line-name = Artseninfolijn KNMG
phonebook-own-number = eigen nummer
phonebook-published-number = landelijk nummer
phonebook-not-text = Dit bestand is geen tekst die te lezen is.
phonebook-not-text-remedy = Bewaar de tabel opnieuw, als CSV in UTF-8.
# $cause (String) - what the reader says
phonebook-no-rows = Dit is geen tabel: { $cause }
# $column (String) - name of the column
phonebook-no-names = Er is geen kolom { $column }.
phonebook-columns = De eerste regel noemt de kolommen: Soort, Naam, Nummer, Waarvoor, Uren, Vertellen, Regio, Nagelopen op, Opmerking. Alleen Naam moet er zijn.
# $line (String) - line of the file
# $found (String) - what stands there
phonebook-no-kind = Regel { $line }: ‘{ $found }’ is geen soort. Deze regel is niet gelezen.
# $kinds (String) - the kinds
phonebook-kinds = Kies uit: { $kinds }. Leeg mag ook.
# $line (String) - line of the file
# $found (String) - what stands there
phonebook-no-number = Regel { $line }: ‘{ $found }’ is geen telefoonnummer. Deze regel is niet gelezen.
# $line (String) - line of the file
# $found (String) - what stands there
phonebook-no-hours = Regel { $line }: ‘{ $found }’ zijn geen uren. Deze regel is niet gelezen.
phonebook-hours-wrong = Schrijf uren zo: ma-vr 8:00-17:00, za 10:00-12:00. Of: dag en nacht.
# $line (String) - line of the file
# $found (String) - what stands there
phonebook-no-day = Regel { $line }: ‘{ $found }’ is geen dag. Deze regel is niet gelezen.
phonebook-day-remedy = Schrijf een dag als 2026-11-28 of 28-11-2026.
phonebook-add = Iemand toevoegen
phonebook-change = Wijzig
phonebook-remove = Haal uit de lijst
phonebook-right = Klopt nog
phonebook-print = Druk af
phonebook-share = Deel de lijst
phonebook-share-about = Een bestand met alles wat u zelf invulde. Een collega leest het in en ziet eerst wat er anders is.
phonebook-as-ours = Bewaar als bestand voor Weegwijzer
phonebook-as-table = Bewaar als tabel (CSV)
phonebook-take-in = Lees een lijst in
phonebook-own = Bij u
phonebook-none = Nog niemand. Begin met wie u het vaakst belt: de jeugdarts, het wijkteam, de kinderarts van dienst.
phonebook-national = Landelijk
# $count (Number) - how many
phonebook-to-check =
    { $count ->
        [one] 1 nummer is langer dan een jaar niet nagelopen.
       *[other] { $count } nummers zijn langer dan een jaar niet nagelopen.
    }
# $tell (String) - what may be told
phonebook-may-tell = Vertellen: { $tell }
# $day (String) - the day
phonebook-checked = Nagelopen op { $day }
phonebook-not-checked = Nog niet nagelopen
phonebook-name-hint = Een naam of functie, zoals u ernaar vraagt.
phonebook-name-missing = Vul een naam of functie in.
phonebook-purpose-hint = Alleen als er meer nummers zijn: dag, nacht, vertrouwensarts.
phonebook-another-number = Nog een nummer
phonebook-full = De lijst is vol: 500 namen. Haal eerst iemand uit de lijst.
phonebook-file = Bestand
phonebook-file-hint = Een lijst van Weegwijzer (.ron), een tabel (.csv) of visitekaartjes (.vcf).
phonebook-look = Kijk wat erin staat
phonebook-take-which = Wat neemt u over?
# $count (Number) - how many
phonebook-take =
    { $count ->
        [0] Neem over
        [one] Neem 1 over
       *[other] Neem { $count } over
    }
# $count (Number) - how many
phonebook-taken =
    { $count ->
        [one] 1 overgenomen
       *[other] { $count } overgenomen
    }
# $count (Number) - how many
phonebook-same =
    { $count ->
        [one] 1 is gelijk aan die van u.
       *[other] { $count } zijn gelijk aan die van u.
    }
phonebook-left = Niet gelezen
# $count (Number) - how many
phonebook-cards-left =
    { $count ->
        [one] 1 kaartje heeft geen naam of geen nummer.
       *[other] { $count } kaartjes hebben geen naam of geen nummer.
    }
# $lines (String) - the numbers
phonebook-new = Nieuw: { $lines }
# $lines (String) - the numbers
phonebook-more = Erbij: { $lines }
# $lines (String) - the numbers
phonebook-fewer = Vervalt bij u: { $lines }
phonebook-other-words = Alleen andere woorden
phonebook-newer = later nagelopen dan bij u
# $file (String) - where it is
phonebook-shared = Bewaard: { $file }
phonebook-unknown = Dit soort bestand leest Weegwijzer niet.
phonebook-nobody = In dit bestand staat niemand.
phonebook-here = Wie u hier belt

# Waaraan een nummer ook wordt gevonden: hoe collega's en ouders het noemen, en waarvoor men belt.
phonebook-also-emergency = 112, alarmnummer, spoed, ambulance, brandweer, politie
phonebook-also-veilig-thuis = advies, vertrouwensarts, melden, melding, meldpunt, AMK, kindermishandeling, huiselijk geweld
phonebook-also-leck = Landelijk Expertise Centrum Kindermishandeling, letsel, letselduiding, blauwe plek, bot, breuk, brandwond, foto
phonebook-also-forensic-doctor = forensische geneeskunde, GGD, letsel, sporen, politiearts
phonebook-also-attention-officer = aandachtsfunctionaris, collega, overleg
phonebook-also-youth-health = GGD, JGZ, schoolarts, schoolverpleegkundige, consultatiebureau
phonebook-also-paediatrician = ziekenhuis, kinderafdeling, dienstdoende
phonebook-also-csg = CSG, verkrachting, aanranding, seksueel misbruik, zeden
phonebook-also-shelter = opvang, blijf van mijn lijf, noodopvang
phonebook-also-police = wijkagent, zeden, aangifte, agent
phonebook-also-interpreter = tolkentelefoon, vertalen, vertaler, taal
phonebook-also-youth-team = buurtteam, sociaal team, jeugdhulp, CJG
phonebook-also-doctors-line = KNMG, beroepsgeheim, juridisch, jurist, recht, ethiek
