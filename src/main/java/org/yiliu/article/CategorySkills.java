package org.yiliu.article;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.account.SkillNames;

/** What one can be good at: the categories of articles. */
@Component
class CategorySkills implements SkillNames {

    @Override
    public List<String> all() {
        return Arrays.stream(Category.values()).map(Category::name).toList();
    }
}
