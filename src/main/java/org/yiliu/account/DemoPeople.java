package org.yiliu.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of profile {@code demo}. */
final class DemoPeople {

    static final String PASSWORD = "yiliu-demo";

    private static final String COURSES = "basic-courses";

    private DemoPeople() {}

    /** Profiles by username. */
    static Map<String, Account.Profile> all() {
        var people = new LinkedHashMap<String, Account.Profile>();
        people.put("author", person("何静", "He Jing", "publicity", Role.AUTHOR));
        people.put("coordinator", person("苏文", "Su Wen", COURSES, Role.COORDINATOR));
        people.put("translator", person("林悦", "Lin Yue", COURSES, Role.TRANSLATOR));
        people.put("translator2", person("周予安", "Zhou Yu’an", COURSES, Role.TRANSLATOR));
        people.put("reviewer", person("顾一鸣", "Gu Yiming", COURSES, Role.REVIEWER));
        people.put("reviewer2", person("郑思远", "Zheng Siyuan", COURSES, Role.REVIEWER));
        people.put("editor", person("陈默", "Chen Mo", "international", Role.EDITOR));
        people.put("chief", person("沈知行", "Shen Zhixing", "publicity", Role.CHIEF_EDITOR));
        people.put("publisher", person("许可", "Xu Ke", "publicity", Role.PUBLISHER));
        people.put("admin", person("王磊", "Wang Lei", "information", Role.ADMIN));
        people.put(
                "versatile",
                person("方睿", "Fang Rui", COURSES, Role.TRANSLATOR, Role.REVIEWER, Role.EDITOR, Role.CHIEF_EDITOR));
        return people;
    }

    static List<Person> people() {
        return all().entrySet().stream()
                .map(each -> each.getValue().person(each.getKey()))
                .toList();
    }

    private static Account.Profile person(String chinese, String english, String department, Role... roles) {
        return new Account.Profile(chinese, english, department, Set.of(roles));
    }
}
