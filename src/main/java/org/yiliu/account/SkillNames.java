package org.yiliu.account;

import java.util.List;

/** Lends the accounts the names of what one can be good at; whoever knows the categories of articles implements it. */
public interface SkillNames {

    /** In the order in which they are shown; each has its words under {@code category.<name>}. */
    List<String> all();
}
