package org.yiliu.desk;

import org.yiliu.account.Person;

/**
 * Somebody who has the article open.
 *
 * @param desk {@code translate} or {@code review}
 */
record Onlooker(Person person, String desk) {}
