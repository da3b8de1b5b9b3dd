package it.sportello.walls.faults.model;

import org.springframework.stereotype.Component;

/** Breaks: the model is plain Java. */
@Component
class SpringInTheModel {}
