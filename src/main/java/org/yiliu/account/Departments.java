package org.yiliu.account;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The university's departments, with their names in both languages. Few; kept in memory for a minute. */
@Service
public class Departments {

    public List<Department> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<Department> find(String code) {
        throw new UnsupportedOperationException();
    }

    /** The department a Chinese origin names, for example 宣传部; surrounding space is ignored. */
    public Optional<Department> byChineseName(String name) {
        throw new UnsupportedOperationException();
    }
}
