//! What goes on paper: walk -> blocks -> layout -> PDF or plain text. Pure: no clock, no disk.
