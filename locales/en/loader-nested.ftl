nested-itself = the rows of `{ $log }` are under rows of `{ $log }` itself
    .label = is the log itself
    .help = name another log in `under`, or remove `under`
nested-two-deep = `{ $log }` lies two deep: `{ $above }` is under another log as well
    .label = `{ $above }` is under `{ $top }`
    .help = one deep is possible: write `under: "{ $top }"`, or make them fields
nested-asked-before = `{ $log }` is asked before `{ $above }` has rows
    .label = is asked later
    .help = put the question behind `{ $above }`
nested-shared = `{ $log }` is under another log and cannot be a fact
    .label = its rows would come along without the row they are under
    .help = remove `fact`
nested-shown = `{ $log }` is under another log and cannot be shown as `{ $form }`
    .label = stands under the rows of the other log already
    .help = remove `shown`
nested-in-contact = a contact cannot make rows in `{ $log }`: they are under another log
    .label = under which row is not known here
    .help = name the other log in `contact`
nested-on-paper = `{ $form }` cannot be of `{ $log }`: on paper its rows stand with those of `{ $above }`
    .label = stands with the row it is under already
    .help = name `{ $above }`; `show` says whether `{ $log }` comes along
nested-no-row = a row of `{ $log }` does not say under which row of `{ $above }` it is
    .label = under which row?
    .help = begin the row with `("{ $above }", Row(1))`; rows are counted from 1
nested-no-such-row = `{ $above }` has no row { NUMBER($number) } by then
    .label = { $rows ->
        [0] there are none yet
       *[other] there are { $rows }
    }
    .help = choose a row from 1 to { $rows }
    .help-none = answer `{ $above }` first
nested-row-elsewhere = a row of `{ $log }` is not under a row of `{ $found }`
    .label = is not under this
    .help = remove this, or give the log `under`
