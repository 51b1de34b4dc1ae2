### The command line.

cli-help =
    Weegwijzer: a guide through suspicions of child abuse and domestic violence.

    Usage:
      weegwijzer                      open the window
      weegwijzer check [FOLDER...]    load and check protocols and play their scenarios
      weegwijzer run SCENARIO         play a scenario and show where it leads
      weegwijzer open SCENARIO        open a scenario in the window, as a practice case
      weegwijzer diff OLD NEW         tell what changed between two editions of a protocol,
                                      and which scenarios end differently
      weegwijzer print OF-WHAT --out FILE
                                      make a paper as PDF or as text, of a case,
                                      a scenario or a protocol
      weegwijzer papers [PROTOCOL...] --out FOLDER
                                      make every paper of every scenario, to proofread
      weegwijzer export PROTOCOL FOLDER
                                      write the files of a protocol out, to build on them
      weegwijzer course [FOLDER...]   look a course over; with --out its programme on paper
      weegwijzer verify FILE.pdf      tell whether print, case and protocol belong together
      weegwijzer fields [NAME]        every field that an author can write, or those of a name
      weegwijzer map PROTOCOL --out FILE.svg|FILE.pdf
                                      draw the flow map of a protocol

    Options:
      --all                           check: name long lists in full
      --watch                         check: again whenever a file changes, until Ctrl+C
      --json                          check, run: output as JSON; fields: as a JSON Schema
      --snippets                      fields: for an editor, which completes them
      --take-over                     run: write what follows into what the file expects
      --of PROTOCOL                   open, run: of which protocol, for a file that lies
                                      elsewhere than in a folder scenarios
      --document NAME                 print: which paper, such as record or review; for a
                                      group participants, debrief, trainer, result, attendance;
                                      course: participants, trainer or attendance
      --appendix                      print: with its appendix
      --visible                       print: the visible form of a note, as text
      --archive                       print: for the own archive, with the case in it
      --lang nl|en                    in which language; otherwise that of the system
      --case SCENARIO                 map: whose path is lit
      --out FILE.pdf|.txt|.ics        print: where to; map: also FILE.svg
      --force                         print, map, papers, course, export: replace a file that is there
      -h, --help                      this help
      -V, --version                   version

    A SCENARIO is a file in the folder scenarios of a protocol, or PROTOCOL/NAME for one
    that comes with the program. Without a FOLDER, check looks at the protocols that come
    with the program and at your own; a PROTOCOL is also a file of local agreements
    (NAME.local.ron); check ends with status 1 when something is wrong. A file
    verdict-words.ron beside the FOLDER decides which words sound like a verdict,
    visible-words.ron which may not stand on the visible form of a note.
    OLD and NEW are folders of protocols, or the name of one that comes with the program.
    diff ends with status 0 when nothing changed in meaning, 1 when something did, and 2
    when nothing could be compared. Other words count as another meaning; dates of
    checking, the number of the encoding and the scenarios themselves do not.
    verify ends with status 0 when all belongs together, 1 when it does not, and 2 when that
    cannot be told. Only a paper made with --archive can be verified.
    Data are kept in the user's own data folder; in the folder weegwijzer-gegevens beside the
    program if there is one, and in WEEGWIJZER_HOME if that is set.
    Weegwijzer makes no connection; on Linux the system refuses one as well. Only for a screen
    on another computer (X11 over TCP, such as ssh -X) set WEEGWIJZER_X11_TCP=1.
cli-version = weegwijzer { $version }
cli-version-of-commit = weegwijzer { $version } ({ $commit })
cli-version-edition = { $id }: edition { $guideline }, encoding { $encoding }, checked on { $checked }
cli-unknown-argument = Unknown argument: { $argument }
cli-unknown-command = Unknown command: { $command }
cli-see-help = See weegwijzer --help.
cli-missing-value = { $option } needs a value.
cli-missing-argument = An argument is missing: { $argument }
cli-written = Written: { $file }
cli-did-you-mean = Did you mean { $name }?
cli-choose-from = Choose from: { $names }.
cli-unknown-language = { $found } is not a language of the program: choose nl or en.
cli-unknown-form = { $file } does not end in .pdf, .txt or .ics.
cli-no-protocol-in = There is no protocol in { $folder }: no protocol.ron is there, nor one folder below.
cli-not-a-scenario = { $file } does not lie in the folder scenarios of a protocol.
cli-not-found = { $path } is not there: no file or folder, and nothing that comes with the program.
cli-nothing-of-ours = { $path } is there, and is no protocol, scenario or case.
cli-no-case = { $path } is not a case that was kept.
cli-no-document = { $protocol } has no paper { $name }.
cli-no-dates = The paper { $name } holds no dates; every protocol has dates.
cli-not-visible = The paper { $name } has no visible form; note has one.
cli-sheet-is-one-thing = `{ $document }` is a sheet for a group: it has no appendix and no copy for the archive.
cli-visible-is-text = The visible form is text: let FILE end in .txt.
cli-cannot-be-used = { $folder } cannot be used because of these errors.
cli-locked = { $path } is no practice case. A real case lies in the vault, and that is locked.
    .remedy = Start weegwijzer, open the vault with your passphrase and make the paper in the window.
cli-other-edition = This case was made with another edition of { $protocol }; the paper follows the edition of now.
cli-missing-characters = These characters are not in the typeface and were printed by number: { $characters }
cli-not-a-picture = { $file } ends in neither .svg nor .pdf.
cli-not-a-protocol = { $path } is not a protocol; a flow map belongs to a protocol.
cli-stopped = Weegwijzer stopped because of an error in the program. What was kept is still there.
cli-name-and-folder = { $name } is a name: the protocol of that name was taken, not the folder here. If you mean the folder, type ./{ $name }
cli-bundled = { $name } as it comes with the program
cli-diff-itself = Both sides are the same: { $place }. Nothing was compared.
cli-diff-itself-remedy = Name two editions: what comes along by its name, a folder here by ./NAME.

cli-exported = { $folder }: { NUMBER($count) } files
cli-watching = Checked at { $time }. This is done again whenever a file changes; Ctrl+C ends it.
cli-no-field = There is no field, form or part called { $name }.
fields-needed = needed
cli-ends-so = It ends as it says: there is nothing to take over.
cli-progress = { $done } of { $all } protocols looked at…
cli-taken-over = This was other than expected, and is expected now:
cli-not-taken-over = In { $file } it could not be put in; nothing was written.
    .remedy = Write it by hand: `weegwijzer run` tells what follows.
