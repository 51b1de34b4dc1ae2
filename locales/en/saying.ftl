### Answers in words, where the answer itself has none.

said-none = none
said-unknown = not known
said-unknown-ask = not known; to ask: { $ask }

## Ages.

said-days = { NUMBER($days) } { $days ->
        [1] day
       *[other] days
    }
said-weeks = { NUMBER($weeks) } { $weeks ->
        [1] week
       *[other] weeks
    }
said-months = { NUMBER($months) } { $months ->
        [1] month
       *[other] months
    }
said-years = { NUMBER($years) } { $years ->
        [1] year
       *[other] years
    }
