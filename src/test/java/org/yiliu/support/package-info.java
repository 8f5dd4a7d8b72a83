/** What tests share: the MySQL server, the browser, the HTML and accessibility checkers, the count of SQL statements. */
@NullMarked
package org.yiliu.support;

import org.jspecify.annotations.NullMarked;
