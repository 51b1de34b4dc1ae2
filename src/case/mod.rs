//! What a clinician did: the journal, the answers, and the walk. Pure: no clock, no disk.
