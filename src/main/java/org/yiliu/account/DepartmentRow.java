package org.yiliu.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A stored department. Its code never changes. */
@Entity
@Table(name = "department")
class DepartmentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String nameChinese;
    private String nameEnglish;
    private @Nullable String head;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentRow() {}

    DepartmentRow(Department department) {
        code = department.code();
        nameChinese = department.nameChinese();
        nameEnglish = department.nameEnglish();
        head = department.head();
    }

    void change(String chinese, String english, @Nullable String newHead) {
        nameChinese = chinese;
        nameEnglish = english;
        head = newHead;
    }

    Department view() {
        return new Department(code, nameChinese, nameEnglish, head);
    }
}
