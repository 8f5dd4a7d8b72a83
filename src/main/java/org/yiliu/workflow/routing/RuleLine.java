package org.yiliu.workflow.routing;

import java.util.List;

/**
 * A rule in the reader's language.
 *
 * @param place in the table, from 1
 * @param conditions when it fits; "any article" alone if always
 * @param outputs what comes out, in the order of the columns
 * @param hours working hours from the assigned translator to the page
 * @param idle whether no article ever reaches it
 */
record RuleLine(
        int place, String id, String note, List<String> conditions, List<String> outputs, String hours, boolean idle) {}
