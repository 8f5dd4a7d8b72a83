package org.yiliu.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a Spring test on MySQL 9.7 with an empty database of its own; without Docker the class is skipped by name.
 *
 * <p>Profile {@code mysql} is active. To have the demo accounts too, say {@code @ActiveProfiles({"mysql", "demo"})}: a
 * class's own annotation takes the place of this one's.
 *
 * <pre>{@code
 * @OnMySql
 * class ArticlesOnMySqlIntegrationTests extends ArticlesIntegrationTests {}
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(MySqlCondition.class)
@ContextConfiguration(initializers = MySqlServer.FreshDatabase.class)
@ActiveProfiles("mysql")
public @interface OnMySql {}
