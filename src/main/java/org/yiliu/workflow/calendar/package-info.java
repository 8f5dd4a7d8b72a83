/** The working calendar: office hours, public holidays, make-up working days, and the rules by which deadlines are counted. */
@NullMarked
package org.yiliu.workflow.calendar;

import org.jspecify.annotations.NullMarked;
