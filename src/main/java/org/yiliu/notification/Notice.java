package org.yiliu.notification;

import org.yiliu.journal.Passage;

/** A passage that one person hears of. */
record Notice(String recipient, Kind kind, Passage passage) {}
