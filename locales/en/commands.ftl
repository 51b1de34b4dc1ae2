### The command line.

cli-help =
    Weegwijzer: a guide through suspicions of child abuse and domestic violence.

    Usage:
      weegwijzer                      open the window
      weegwijzer check [FOLDER...]    load and check protocols and play their scenarios
      weegwijzer run SCENARIO         play a scenario and show where it leads
      weegwijzer print CASE-OR-SCENARIO --out FILE
                                      make a paper as PDF or as text

    Options:
      --json                          run: output as JSON
      --document NAME                 print: which paper, such as record or review
      --lang nl|en                    print: in which language
      --out FILE.pdf|FILE.txt         print: where to
      -h, --help                      this help
      -V, --version                   version

    Without a FOLDER, check looks at the protocols that come with the program.
    Data are kept in the user's own data folder, or in WEEGWIJZER_HOME.
cli-version = weegwijzer { $version }
cli-unknown-argument = Unknown argument: { $argument }
cli-unknown-command = Unknown command: { $command }
cli-see-help = See weegwijzer --help.
cli-missing-value = { $option } needs a value.
cli-missing-argument = An argument is missing: { $argument }
cli-check-ok = All well: { $protocols ->
    [one] one protocol
   *[other] { $protocols } protocols
}, { $questions ->
    [one] one question
   *[other] { $questions } questions
}, { $scenarios ->
    [one] one scenario
   *[other] { $scenarios } scenarios
}.
cli-check-failed = { $count ->
    [one] One error.
   *[other] { $count } errors.
}
cli-written = Written: { $file }
