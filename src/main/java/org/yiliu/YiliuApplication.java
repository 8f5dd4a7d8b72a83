package org.yiliu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Yiliu, the translation workflow of a newsroom. */
@SpringBootApplication
public class YiliuApplication {

    public static void main(String[] args) {
        SpringApplication.run(YiliuApplication.class, args);
    }
}
