### The access log in words, a case from a colleague, and the place of a folder.

log-title = Toegangslogboek
# $cause (String) - why, as a sentence
log-unwritten = Wat u doet, kan nu niet in het toegangslogboek worden geschreven. { $cause } Uw werk wordt wel bewaard. Het logboek wordt aangevuld zodra dat kan, zolang het programma open is.
# $date (String) - date
# $time (String) - time
log-moment = { $date } om { $time }
# $date (String) - date
# $from (String) - first time
# $until (String) - last time
log-moments = { $date } { $from } tot { $until }
# $user (String) - account
# $workstation (String) - computer
log-who = { $user } op { $workstation }
# $user (String) - account
# $workstation (String) - computer
log-who-locked = { $user } op { $workstation }, kluis op slot
# $id (String) - start of the id of a case
log-case = casus { $id }
# $version (String) - version of the program
log-program = Weegwijzer { $version }

log-founded = Kluis maken
log-unlocked = Kluis openen met de wachtzin
log-recovered = Kluis openen met de herstelsleutel en een nieuwe wachtzin
log-locked = Kluis op slot doen
log-passphrase-changed = Wachtzin wijzigen
log-sheet-renewed = Nieuw herstelblad maken
log-case-opened = Casus inzien
# $times (Number) - how many times in a row
log-case-saved =
    { $times ->
        [one] Casus bewaren
       *[other] Casus { $times } keer bewaren
    }
# $revision (String) - number of the last revision
log-revision = versie { $revision }
log-case-fetched = Casus terughalen uit een reservekopie
log-case-exported = Casus als bestand meegeven aan een collega
log-case-imported = Casus van een collega opnemen
log-case-printed = Stuk over de casus maken
# $what (String) - what was done
# $reason (String) - why, in the words of who did it
log-because = { $what }: { $reason }
log-case-erased = Casus wissen
log-case-joined = Casus die op slot is gemaakt opnemen in de kluis
log-case-refused = Casus die op slot is gemaakt apart leggen
log-backed-up = Reservekopie maken
log-restored = Kluis terugzetten uit een reservekopie
log-keys-mended = Bestand bij de sleutels hersteld
log-mark-refused = Merkteken om te wissen geweigerd
log-read = Logboek inzien

log-done = gelukt
log-refused = geweigerd
log-failed = mislukt

# $number (String) - number of the session
log-gap-missing = Deel { $number } van het logboek ontbreekt.
# $from (String) - number of the first session
# $to (String) - number of the last session
log-gap-missing-more = Delen { $from } tot en met { $to } van het logboek ontbreken.
# $number (String) - number of the session
log-gap-damaged = Deel { $number } van het logboek is beschadigd of veranderd.
# $number (String) - number of the session
log-gap-newer = Deel { $number } van het logboek is gemaakt met een nieuwere versie van Weegwijzer.
# $number (String) - number of the session
log-gap-unlinked = Deel { $number } van het logboek sluit niet aan op het deel ervoor: daar is iets weggehaald of vervangen.
# $file (String) - name of a file
log-gap-waiting = { $file }, geschreven toen de kluis op slot was, is niet te lezen.
# $link (String) - the last link of the chain
log-end = Einde van de keten: { $link }
log-empty = In deze periode is niets vastgelegd.

exchange-other-format = Dit is geen casus van een collega.
    .remedy = Vraag om het bestand dat Weegwijzer maakt met Meegeven aan een collega.
exchange-from-a-vault = Dit bestand komt uit een kluis, en alleen die kluis opent het.
    .remedy = Vraag uw collega de casus mee te geven als bestand voor een collega.
exchange-wrong-passphrase = Deze wachtzin opent het bestand niet.
    .remedy = Vraag uw collega de wachtzin nog eens te zeggen, door de telefoon.
exchange-too-costly = Dit bestand vraagt meer dan een casus ooit nodig heeft, en is daarom niet geopend.
    .remedy = Vraag uw collega of dit het goede bestand is, en om een nieuw bestand.
exchange-damaged = Dit bestand is beschadigd of niet helemaal aangekomen.
    .remedy = Vraag uw collega het opnieuw mee te geven.
exchange-newer = Deze casus is meegegeven met een nieuwere versie van Weegwijzer.
    .remedy = Open het bestand met die nieuwere versie.
exchange-practice = Dit is een oefencasus. Oefenen en echte casussen blijven gescheiden.
    .remedy = Er is niets opgenomen. Oefencasussen speelt u bij Oefenen.

# $kind (String) - kind of network share
place-network = Deze map staat op een andere computer ({ $kind }). Daar is niet zeker dat wat bewaard is, bewaard blijft.
    .remedy = Laat wie deze computer beheert een map op deze computer zelf instellen (WEEGWIJZER_HOME). Een reservekopie mag wel op een andere computer staan.
# $service (String) - program that synchronises
place-synchronised = { $service } kopieert deze map naar een server.
    .remedy = Wat in de kluis staat is versleuteld, maar hoeveel casussen er zijn en wanneer ze veranderen is daar te zien. Wie deze computer beheert, kan een andere map instellen (WEEGWIJZER_HOME).

# $kind (String) - kind of network share
place-papers-network = De map voor stukken staat op een andere computer ({ $kind }). Een stuk dat u bewaart, kan iedereen lezen die daar in die map mag kijken.
    .remedy = Druk liever af, of haal het bestand weg zodra het in het dossier staat.
# $service (String) - program that synchronises
place-papers-synchronised = { $service } kopieert de map voor stukken naar een server. Een stuk dat u bewaart, gaat leesbaar mee.
    .remedy = Druk liever af, of haal het bestand weg zodra het in het dossier staat, ook op die server. Wie deze computer beheert, kan een andere map instellen (WEEGWIJZER_HOME).
