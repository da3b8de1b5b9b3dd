package it.sportello.signage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The screen program: one process per screen. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignageApplication {

    /** Starts the program with Spring Boot's arguments. */
    public static void main(String[] arguments) {
        SpringApplication.run(SignageApplication.class, arguments);
    }
}
