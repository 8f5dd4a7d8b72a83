package org.yiliu.account;

import java.util.List;

/** Departments a university begins with; an administrator changes and adds to them. */
final class FirstDepartments {

    private FirstDepartments() {}

    static List<Department> all() {
        return List.of(
                new Department("publicity", "宣传部", "Publicity Department"),
                new Department("basic-courses", "基础课部", "Basic Course Department"),
                new Department("international", "国际交流处", "International Office"),
                new Department("information", "信息中心", "Information Centre"),
                new Department("president-office", "校长办公室", "President’s Office"),
                new Department("academic-affairs", "教务处", "Office of Academic Affairs"),
                new Department("research", "科研处", "Office of Scientific Research"),
                new Department("student-affairs", "学生工作处", "Office of Student Affairs"),
                new Department("youth-league", "校团委", "Youth League Committee"),
                new Department("graduate-school", "研究生院", "Graduate School"),
                new Department("library", "图书馆", "University Library"),
                new Department("mechanical", "机械工程学院", "School of Mechanical Engineering"),
                new Department("computing", "计算机学院", "School of Computer Science"),
                new Department("civil", "土木工程学院", "School of Civil Engineering"),
                new Department("economics", "经济管理学院", "School of Economics and Management"),
                new Department("foreign-languages", "外国语学院", "School of Foreign Languages"),
                new Department("marxism", "马克思主义学院", "School of Marxism"));
    }
}
