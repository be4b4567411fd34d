import { factories } from '@strapi/strapi';

export default factories.createCoreRoute('api::event.event', { only: ['find', 'findOne'] });
