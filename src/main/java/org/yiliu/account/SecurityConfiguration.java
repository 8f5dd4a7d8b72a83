package org.yiliu.account;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Three doors: what everybody may read (no session, no cookie), the API (Basic, access token, or a page's session with
 * a CSRF token) and the pages (sign-in form). Which role may do what stands at the entry types, by method security.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(AccountSettings.class)
class SecurityConfiguration {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " frame-ancestors 'self'; base-uri 'self'; form-action 'self'";

    private static final String[] EVERYBODYS = {
        "/news/**",
        "/sitemap.xml",
        "/robots.txt",
        // links of mails, which prove by their token whose they are
        "/mail/**",
        "/favicon.ico",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/actuator/health/**"
    };

    @Bean
    @Order(1)
    SecurityFilterChain everybodysChain(HttpSecurity http) throws Exception {
        http.securityMatcher(EVERYBODYS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    common(headers);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                });
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http, SignInAnswers answers, AccessTokens tokens) throws Exception {
        http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::refuseApi))
                .addFilterBefore(new BearerTokenFilter(tokens, answers::refuseApi), BasicAuthenticationFilter.class)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(answers::refuseApi).accessDeniedHandler(answers::denied))
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfRules.repository())
                        .csrfTokenRequestHandler(CsrfRules.handler())
                        .requireCsrfProtectionMatcher(CsrfRules::neededByApi))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::common);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pagesChain(HttpSecurity http, SignInAnswers answers) throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/login", "/logout", "/language", "/theme", "/error")
                        .permitAll()
                        .requestMatchers("/admin/dashboard/**")
                        .hasAnyRole(Role.ADMIN.name(), Role.COORDINATOR.name(), Role.CHIEF_EDITOR.name())
                        .requestMatchers("/admin/absences/**")
                        .hasAnyRole(Role.ADMIN.name(), Role.COORDINATOR.name())
                        .requestMatchers("/admin/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(answers::welcome)
                        .failureHandler(answers::failed))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(answers::refusePage).accessDeniedHandler(answers::denied))
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfRules.repository())
                        .csrfTokenRequestHandler(CsrfRules.handler())
                        // The token stays the same when somebody signs in: see CsrfRules.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::common);
        return http.build();
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .contentTypeOptions(Customizer.withDefaults());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService people(AccountRepository accounts) {
        return username -> accounts.findByUsername(username)
                .map(account -> new SignedIn(account.person(), account.passwordHash(), account.isActive()))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
